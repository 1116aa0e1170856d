"""What a trained model proposes, and the gates that it has to pass."""
