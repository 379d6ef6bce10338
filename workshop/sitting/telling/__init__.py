"""What every face says besides what an author wrote: the same words everywhere.

Nothing here paints or prints. A face gets lines, and gives them its own form.
"""
