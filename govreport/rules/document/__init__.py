"""The finished report: structure, tables, pictures, links. These rules add findings and never change a status."""
