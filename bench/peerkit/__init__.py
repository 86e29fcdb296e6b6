"""The same collection in the forms that other site generators take."""
