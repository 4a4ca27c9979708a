package basin.cli;

import basin.sweep.SparkSubmission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options of commands that can work on a cluster. */
final class ClusterOptions {
    private static final String MASTER = "--master";
    private static final String SPARK = "--spark-conf";

    private ClusterOptions() {}

    /** Adds them; {@code work} says what is done there, and how it is shared. */
    static void add(CommandSpec spec, String work) {
        spec.addOption(ConfigOptions.option(
                MASTER,
                "ADDRESS",
                work + ", on Apache Spark, spark://HOST:7077 or local[2], with the Spark in SPARK_HOME on Java 17; the"
                        + " folders must be the same on all machines"));
        spec.addOption(words(SPARK, "a setting of Spark, such as spark.executor.memory=4g; may be repeated"));
    }

    /** An option of one {@code NAME=VALUE} that may be repeated. */
    static OptionSpec words(String name, String description) {
        return OptionSpec.builder(name)
                .paramLabel("NAME=VALUE")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .description(description)
                .build();
    }

    /** Whether a cluster is asked for. */
    static boolean asked(ParseResult options) {
        return options.hasMatchedOption(MASTER);
    }

    /** Whether this process must start itself again inside of Spark. */
    static boolean outside(ParseResult options) {
        return asked(options) && !SparkSubmission.inside();
    }

    /** Starts this command again as its own driver, each task on {@code threads} cores; the exit status. */
    static int submit(ParseResult options, int threads) throws Exception {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("spark.task.cpus", Integer.toString(threads));
        settings.put("spark.log.level", "WARN");
        List<String> given = options.matchedOptionValue(SPARK, List.of());
        for (String word : given) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(SPARK + " is \"" + word + "\"; it must be NAME=VALUE.");
            }
            settings.put(word.substring(0, equals), word.substring(equals + 1));
        }
        String home = System.getenv().getOrDefault("SPARK_HOME", "");
        return new SparkSubmission(home, options.matchedOptionValue(MASTER, ""), settings)
                .run("basin.Launcher", options.originalArgs());
    }
}
