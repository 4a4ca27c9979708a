package pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The native libraries, unpacked now, so that nothing is at the first start. */
final class Natives {
    private static final Pattern LIBRARY = Pattern.compile("(lib)?.+\\.(so(\\.[0-9.]+)?|dll|dylib|jnilib)");

    private static final Pattern BINDING = Pattern.compile("(lib)?jni(?!dispatch).+\\.(so|dll|dylib)");

    /** What no class asks for: LAPACK's full interface, and of CUDA all but the runtime and three of its libraries. */
    private static final Pattern UNUSED =
            Pattern.compile("(lib)?jni(openblas_full|npp.*|nv.*|nccl|cufft.*|curand|cuda)\\..*");

    /** A second name under which OpenBLAS is asked for. */
    private static final Map<String, String> ALIASES = Map.of(
            "libopenblas.so.0", "libopenblas_nolapack.so.0",
            "libopenblas.0.dylib", "libopenblas_nolapack.0.dylib",
            "libopenblas.dll", "libopenblas_nolapack.dll");

    private Natives() {}

    /** Unpacks those of {@code release} into {@code folder}. */
    static void unpack(Release release, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (Path jar : release.libraries()) {
            String name = jar.getFileName().toString();
            if (name.endsWith("-" + release.platform() + ".jar")) {
                unpack(jar, "", folder);
            } else if (name.startsWith("jna-") && !name.startsWith("jna-platform")) {
                unpack(jar, jnaFolder(release.platform()), folder);
            }
        }
        if (release.platform().startsWith("linux")) {
            Tools.strip(folder);
        }
        for (Map.Entry<String, String> alias : ALIASES.entrySet()) {
            alias(folder.resolve(alias.getKey()), folder.resolve(alias.getValue()));
        }
    }

    /** Whether {@code entry} is a library that is packed and names classes of Java. */
    static boolean isBinding(String entry) {
        String name = Entries.fileName(entry);
        return BINDING.matcher(name).matches() && !UNUSED.matcher(name).matches();
    }

    private static String jnaFolder(String platform) {
        String[] parts = platform.split("-", 2);
        String system = Map.of("macosx", "darwin", "windows", "win32").getOrDefault(parts[0], parts[0]);
        String processor = Map.of("x86_64", "x86-64", "arm64", "aarch64").get(parts[1]);
        return "com/sun/jna/" + system + "-" + processor + "/";
    }

    /** Two jars have libgomp; the larger one, which is newer and has more, serves both. */
    private static void unpack(Path jar, String under, Path folder) throws IOException {
        Entries.copy(
                jar,
                entry -> entry.startsWith(under)
                        && isLibrary(entry)
                        && !UNUSED.matcher(Entries.fileName(entry)).matches(),
                Entries::fileName,
                folder);
    }

    /** Whether {@code entry} is a native library. */
    static boolean isLibrary(String entry) {
        return LIBRARY.matcher(Entries.fileName(entry)).matches();
    }

    private static void alias(Path library, Path name) throws IOException {
        if (!Files.exists(library)) {
            return;
        }
        if (Set.of("dll").contains(name.toString().replaceFirst(".*\\.", ""))) {
            Files.copy(library, name);
        } else {
            Files.createSymbolicLink(name, library.getFileName());
        }
    }
}
