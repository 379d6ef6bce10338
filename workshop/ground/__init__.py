"""The ground floor: what every other part of the house may use."""
