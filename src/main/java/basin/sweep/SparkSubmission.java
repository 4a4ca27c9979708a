package basin.sweep;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A command of Basin started again inside of Apache Spark, by Spark's own submit class from the jars in
 * {@code SPARK_HOME}, as the driver of its own sweep or surface.
 */
public final class SparkSubmission {
    /** Set by Spark's submit class. */
    private static final String MASTER = "spark.master";

    private static final String PLACE = "basin.sweep.spark.SparkPlace";
    private static final int JAVA = 17;
    private static final int NEWER_JAVA = 21;

    /** The packages that Spark opens for itself where its own script starts it (its JavaModuleOptions). */
    private static final List<String> OPENED = List.of(
            "java.lang",
            "java.lang.invoke",
            "java.lang.reflect",
            "java.io",
            "java.net",
            "java.nio",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "sun.nio.ch",
            "sun.nio.cs",
            "sun.security.action",
            "sun.util.calendar");

    private final Path home;
    private final String master;
    private final Map<String, String> settings;

    /**
     * To a cluster.
     *
     * @param home the folder of a Spark, {@code SPARK_HOME}; empty where there is none
     * @param master its address, {@code spark://host:7077} or {@code local[2]}
     * @param settings of Spark, such as {@code spark.executor.memory}
     * @throws IllegalArgumentException with a sentence where it cannot be started
     */
    public SparkSubmission(String home, String master, Map<String, String> settings) {
        if (home.isBlank()) {
            throw new IllegalArgumentException(
                    "SPARK_HOME is not set; it must be the folder of a Spark, with its jars in"
                            + " the folder jars there.");
        }
        this.home = Path.of(home);
        this.master = master;
        this.settings = Map.copyOf(settings);
        checkJava(version(), Runtime.version().feature());
    }

    /** Whether this process is one that Spark's submit class started. */
    public static boolean inside() {
        return System.getProperty(MASTER) != null;
    }

    /** The cluster that this process was started for; only where {@link #inside}. */
    public static Place place() throws ReflectiveOperationException {
        return place(Place.class);
    }

    /** The same for rows of a surface. */
    public static SurfacePlace surfaces() throws ReflectiveOperationException {
        return place(SurfacePlace.class);
    }

    private static <T> T place(Class<T> type) throws ReflectiveOperationException {
        return Class.forName(PLACE).asSubclass(type).getConstructor().newInstance();
    }

    /** The version of the Spark in {@link #home}. */
    private String version() {
        Path jars = home.resolve("jars");
        try (Stream<Path> files = Files.list(jars)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.matches("spark-core_[0-9.]+-.*\\.jar"))
                    .map(n -> n.replaceFirst("spark-core_[0-9.]+-(.*)\\.jar", "$1"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no spark-core is there"));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "SPARK_HOME is \"" + home + "\"; it must be the folder of a Spark, with its jars in the folder jars"
                            + " there.",
                    e);
        }
    }

    /** Refuses a Java that Spark {@code version} does not support. */
    static void checkJava(String version, int java) {
        boolean newer = !version.startsWith("3.") && java == NEWER_JAVA;
        if (java != JAVA && !newer) {
            throw new IllegalArgumentException("Spark " + version + " runs on Java " + JAVA + ", and this is Java "
                    + java + "; start Basin with a Java " + JAVA + " to work on a cluster.");
        }
    }

    /** Starts {@code main} with {@code arguments} there, on the streams of this process; its exit status. */
    public int run(String main, List<String> arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(main, arguments)).inheritIO();
        builder.environment().putIfAbsent("SPARK_HOME", home.toString());
        Process process = builder.start();
        Thread hook = new Thread(process::destroy, "spark");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return process.waitFor();
        } finally {
            process.destroy();
        }
    }

    private List<String> command(String main, List<String> arguments) {
        List<Path> jars = SparkJars.all();
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        OPENED.forEach(p -> words.add("--add-opens=java.base/" + p + "=ALL-UNNAMED"));
        words.addAll(List.of(
                "-cp",
                home.resolve("jars") + File.separator + "*",
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                master,
                "--name",
                "Basin",
                "--class",
                main));
        settings.forEach((name, value) -> words.addAll(List.of("--conf", name + "=" + value)));
        words.add("--jars");
        words.add(jars.subList(1, jars.size()).stream().map(Path::toString).collect(Collectors.joining(",")));
        words.add(jars.get(0).toString());
        words.addAll(arguments);
        return words;
    }
}
