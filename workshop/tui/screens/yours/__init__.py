"""What is yours: pages for one partner alone, from the question whose it is to the words."""
