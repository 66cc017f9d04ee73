"""What people type, checked for shape; the desk's rules are the services'."""
