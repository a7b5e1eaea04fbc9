"""The machinery from which Kubernetes-like APIs are built: types, schemes, codecs, conversion, selectors."""
