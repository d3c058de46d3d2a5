// What the snippets of the documentation print belongs to the test that runs them.
[assembly: CaptureConsole]
