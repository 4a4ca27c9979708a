package basin.cli;

import basin.io.Versions;
import basin.kernel.Machine;
import basin.kernel.Precision;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code info}: what this program and this machine are. */
final class InfoCommand implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage().description("Prints versions, backends, instruction set, cores, threads and GPU.");
    }

    @Override
    public int run(ParseResult options, Terminal terminal) {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("basin", Versions.basin());
        info.putAll(Versions.libraries());
        info.put("java", System.getProperty("java.version"));
        info.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        for (Precision precision : Precision.values()) {
            info.put("backend " + Values.id(precision), Machine.backend(precision));
        }
        info.put("instruction set", Machine.instructions());
        Machine.slowness().ifPresent(sentence -> info.put("note", sentence));
        info.put("cores", Machine.cores());
        info.put("JavaCPP", Machine.javacpp());
        info.put("threads", Machine.threads());
        info.put("gpu", Machine.gpu());
        if (options.hasMatchedOption("--json")) {
            terminal.out().println(JsonLine.of(info));
        } else {
            info.forEach((name, value) -> terminal.out().printf("%-16s %s%n", name, value));
        }
        return 0;
    }
}
