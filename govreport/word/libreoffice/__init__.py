"""What LibreOffice does for the report: page numbers and the PDF, with what its export gets wrong put right."""
