"""Patches: JSON patches, JSON merge patches and strategic merge patches, made, applied and merged in process."""
