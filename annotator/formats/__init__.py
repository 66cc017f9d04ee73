"""How dates are written where no template says it: in the lists of the admin panel."""
