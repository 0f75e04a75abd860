"""What people entrust to the house is planted everywhere, and looked for where it must not be."""
