"""``python -m govreport``."""

from govreport.cli import program

if __name__ == "__main__":
    program()
