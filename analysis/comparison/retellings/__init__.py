"""What one article retells of words that another prints in quotation marks, and what it changed."""
