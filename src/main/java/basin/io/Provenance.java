package basin.io;

import basin.data.Datasets;
import basin.kernel.Machine;
import basin.train.RunConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What decides the bits of a run beside its settings.
 *
 * @param version of Basin
 * @param java version of the virtual machine
 * @param system name and architecture of the operating system
 * @param libraries names and versions of what computes
 * @param backend what the networks run on
 * @param instructions the instruction set it chose
 * @param cores of the machine; other numbers of them change no bit
 * @param dataDigest SHA-256 of the data set, hexadecimal
 */
public record Provenance(
        String version,
        String java,
        String system,
        SortedMap<String, String> libraries,
        String backend,
        String instructions,
        int cores,
        String dataDigest) {
    /** Copies the map, in which no null is allowed. */
    public Provenance {
        libraries = new TreeMap<>(Map.copyOf(libraries));
    }

    /**
     * What {@code config} would run on here; opens its data set for the digest, and the native libraries.
     */
    public static Provenance here(RunConfig config) {
        String digest = Datasets.open(config.data(), Path.of(config.dataDir()), config.labelNoise(), config.seed())
                .digest();
        return new Provenance(
                Versions.basin(),
                System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Versions.libraries(),
                backend(config),
                Machine.instructions(),
                Machine.cores(),
                digest);
    }

    /** What runs with {@code config} would be computed on here; opens the native libraries and no data. */
    public static String backend(RunConfig config) {
        return Machine.backend(config.precision());
    }

    /** What differs between a run's provenance and {@code here}, in words; empty where the bits will be the same. */
    public List<String> differences(Provenance here) {
        List<String> found = new ArrayList<>();
        compare(found, "the version of Basin", version, here.version);
        compare(found, "the backend", backend, here.backend);
        compare(found, "the instruction set", instructions, here.instructions);
        compare(found, "the data", dataDigest, here.dataDigest);
        Map<String, String> names = new TreeMap<>(libraries);
        names.putAll(here.libraries);
        names.keySet()
                .forEach(n -> compare(
                        found,
                        "the version of " + n,
                        libraries.getOrDefault(n, "none"),
                        here.libraries.getOrDefault(n, "none")));
        return found;
    }

    static void compare(List<String> found, String what, Object then, Object now) {
        if (!then.equals(now)) {
            found.add(what + " (then " + then + ", now " + now + ")");
        }
    }
}
