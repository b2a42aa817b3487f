/** The shells that can ask for candidates. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const

export type Shell = (typeof SHELLS)[number]

/** What a shell has to run once: it then asks `triagebook complete` with the words up to the cursor. Where that says nothing, it offers files. */
export const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `# Put this line into ~/.bashrc: source <(triagebook completion bash)
_triagebook() {
  local IFS=$'\\n'
  COMPREPLY=($(triagebook complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _triagebook triagebook
`,
  zsh: `# Put this line into ~/.zshrc, below compinit: source <(triagebook completion zsh)
_triagebook() {
  local -a candidates
  candidates=(\${(f)"$(triagebook complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)"})
  if (( \${#candidates} )); then compadd -- $candidates; else _files; fi
}
compdef _triagebook triagebook
`,
  fish: `# Put this line into ~/.config/fish/config.fish: triagebook completion fish | source
function __triagebook
  set -l words (commandline -opc)
  set -e words[1]
  set -l candidates (triagebook complete -- $words (commandline -ct) 2>/dev/null)
  if set -q candidates[1]
    printf '%s\\n' $candidates
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c triagebook -f -a '(__triagebook)'
`,
}
