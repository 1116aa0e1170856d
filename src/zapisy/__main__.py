"""``python -m zapisy`` is the command ``zapisy``."""

from zapisy.cli import main

if __name__ == "__main__":
    main()
