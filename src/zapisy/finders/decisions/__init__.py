"""What was decided: resolutions, conclusions, motions that failed, with their numbers and votes."""
