# For the scripts beside it: finds the JDK whose runtime the packages carry, builds the program and runs the packer.

# The folder of a JDK of the version $1, from BASIN_JDK, JAVA_HOME or where systems keep them.
find_jdk() {
  local candidate
  for candidate in "${BASIN_JDK:-}" "${JAVA_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -x "$candidate/bin/jpackage" ] && grep -q "^JAVA_VERSION=\"$1[.\"]" "$candidate/release" 2>/dev/null; then
      echo "$candidate"
      return
    fi
  done
  echo "No JDK $1 (package.java in pom.xml) is here; install one and set BASIN_JDK to its folder." >&2
  return 1
}

# Builds the program with Maven, with the arguments given; BASIN_JAVA is packed in place of the pom's Java. Libraries that
# another profile left would be refused.
build() {
  rm -rf target/lib
  mvn -q -DskipTests -Prelease ${BASIN_JAVA:+-Dpackage.java="$BASIN_JAVA"} package "$@"
}

# Runs the packer with the arguments given; prints where what it made is.
pack() {
  local jdk java
  java=$(sed -n 's/^java=//p' target/release/release.properties)
  jdk=$(find_jdk "$java") || return 1
  "$jdk/bin/javac" -d target/packer installers/src/pack/*.java
  "$jdk/bin/java" -Xmx3g -cp target/packer pack.Pack "$@"
}
