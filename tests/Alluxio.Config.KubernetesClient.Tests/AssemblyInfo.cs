// Output of the snippets of the documentation belongs to the test that runs them.
[assembly: CaptureConsole]
