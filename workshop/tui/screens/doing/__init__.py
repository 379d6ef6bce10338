"""How we are doing: from the question who looks, over two answers given alone, to the picture."""
