"""What the screens are made of. Each widget owns the actions on the thing it shows."""
