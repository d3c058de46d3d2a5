namespace Alluxio.Config.Tool.Completions;

/// <summary>Scripts that ask the program itself what may come next, and complete files where it has no answer.</summary>
internal static class CompletionScript
{
    // What stands before the cursor is handed on without the program's name, which may be a path.
    public const string Bash = """
        # source <(alluxio-config completion bash)
        _alluxio_config() {
          local line="${COMP_LINE:0:COMP_POINT}" word="${COMP_WORDS[COMP_CWORD]}"
          [[ $line == *' '* ]] && line="${line#* }" || line=
          local IFS=$'\n'
          COMPREPLY=()
          if [[ $word == -* || $line != *' '* || $line == *'--'*' ' ]]; then
            COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null)" -- "$word"))
          fi
        }
        complete -o default -F _alluxio_config alluxio-config

        """;

    public const string Zsh = """
        #compdef alluxio-config
        # source <(alluxio-config completion zsh)
        _alluxio_config() {
          local line="${BUFFER[1,CURSOR]}"
          [[ $line == *' '* ]] && line="${line#* }" || line=
          local -a found
          found=("${(@f)$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)}")
          compadd -a found
          _files
        }
        compdef _alluxio_config alluxio-config

        """;
}
