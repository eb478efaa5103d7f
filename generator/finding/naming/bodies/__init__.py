"""Bodies named in a sentence, one module for each way that names them."""
