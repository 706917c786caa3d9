# Sets JAVA_HOME to a JDK 25 or newer: JAVA_HOME, then PATH, then the usual folders of the system.
yujiang_jdk_ok() { [ -x "$1/bin/javac" ] && [ "$("$1/bin/javac" -version 2>&1 | sed 's/[^0-9]*\([0-9]*\).*/\1/')" -ge 25 ] 2>/dev/null; }
yujiang_find_jdk() {
  local home
  if [ -n "${JAVA_HOME:-}" ] && yujiang_jdk_ok "$JAVA_HOME"; then return 0; fi
  if command -v javac >/dev/null; then
    home=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
    if yujiang_jdk_ok "$home"; then JAVA_HOME=$home; return 0; fi
  fi
  for home in /usr/lib/jvm/* /opt/*jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if yujiang_jdk_ok "$home"; then JAVA_HOME=$home; return 0; fi
  done
  echo "A JDK 25 is needed: install one (for example Temurin 25) and set JAVA_HOME to it." >&2
  return 1
}
yujiang_find_jdk || exit 1
export JAVA_HOME
