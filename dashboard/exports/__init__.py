"""What a reader takes away: a finding as text, Markdown and picture, tables as files; knows no screen."""
