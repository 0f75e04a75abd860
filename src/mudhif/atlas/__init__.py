"""Where, what and how safe."""
