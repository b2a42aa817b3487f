/**
 * Refuses the pushes that GitHub refuses: to a branch that takes pull requests only, and of workflow files with a token
 * that may not change them. The server says which in the environment.
 */
export const PRE_RECEIVE = `#!/bin/sh
none=0000000000000000000000000000000000000000
while read -r old new ref; do
  case " $PROTECTED_REFS " in
    *" $ref "*)
      echo "error: GH013: Repository rule violations found for $ref." >&2
      echo "- Changes must be made through a pull request." >&2
      exit 1 ;;
  esac
  if [ "$MAY_CHANGE_WORKFLOWS" = no ] && [ "$new" != "$none" ]; then
    base=$old
    [ "$old" = "$none" ] && base=$(git rev-parse --verify --quiet HEAD || git hash-object -t tree /dev/null)
    workflow=$(git diff --name-only "$base" "$new" -- .github/workflows | head -n 1)
    if [ -n "$workflow" ]; then
      echo "refusing to allow a GitHub App to create or update workflow \\\`$workflow\\\` without \\\`workflows\\\` permission" >&2
      exit 1
    fi
  fi
done
`
