namespace Alluxio.Config.Tool.Completions;

/// <summary>
/// Scripts that ask the program itself for completions. It gets the words before the cursor, without its own name, which may be a path.
/// Options are offered after the beginning of one; where nothing else is known, a file name is completed. The program gets no terminal,
/// because .NET would write sequences to it.
/// </summary>
internal static class CompletionScript
{
    public const string Bash = """
        # source <(alluxio-config completion bash)
        _alluxio_config() {
          local line="${COMP_LINE:0:COMP_POINT}" word="${COMP_WORDS[COMP_CWORD]}" found IFS=$'\n'
          case $line in *' '*) line="${line#* }" ;; *) line= ;; esac
          found=$("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" < /dev/null 2> /dev/null)
          [[ $word == -* ]] || found=$(grep -v '^[-/]' <<< "$found")
          COMPREPLY=($(compgen -W "$found" -- "$word"))
        }
        complete -o default -F _alluxio_config alluxio-config

        """;

    public const string Zsh = """
        #compdef alluxio-config
        # source <(alluxio-config completion zsh)
        _alluxio_config() {
          local line="${(j: :)words[2,CURRENT]}"
          local -a found
          found=(${(f)"$("$words[1]" "[suggest:${#line}]" "$line" < /dev/null 2> /dev/null)"})
          [[ $words[CURRENT] == -* ]] || found=(${found:#[-/]*})
          if (( $#found )); then compadd -a found; else _files; fi
        }
        compdef _alluxio_config alluxio-config

        """;
}
