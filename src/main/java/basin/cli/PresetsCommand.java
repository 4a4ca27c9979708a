package basin.cli;

import basin.train.Experiments;
import basin.train.Preset;
import basin.train.Presets;
import basin.train.RunConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code presets}: published settings; {@code presets NAME}: each value of one with its source. */
final class PresetsCommand implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description(
                        "Lists published settings, or shows those of NAME, each with its source. train and compare take"
                                + " them by --preset NAME, for smaller machines with --scale.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("NAME")
                .index("0")
                .arity("0..1")
                .required(false)
                .type(String.class)
                .description("the preset to show")
                .build());
    }

    @Override
    public int run(ParseResult options, Terminal terminal) {
        List<String> words = Main.arguments(options);
        boolean json = options.hasMatchedOption("--json");
        List<Preset> shown = words.isEmpty() ? Presets.all() : List.of(Presets.byName(words.get(0)));
        for (Preset preset : shown) {
            if (json) {
                terminal.out().println(JsonLine.of(object(preset)));
            } else if (words.isEmpty()) {
                RunConfig c = preset.config();
                terminal.out()
                        .printf(
                                "%-20s %s on %s, %d epochs of batches of %d%n",
                                preset.name(), c.network(), c.data(), c.epochs(), c.batch());
            } else {
                preset.values()
                        .forEach(v -> terminal.out().printf("--%-17s %-38s %s%n", v.setting(), v.value(), v.source()));
            }
        }
        return 0;
    }

    private static Map<String, Object> object(Preset preset) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", preset.name());
        object.put("reads_files", Experiments.readsFiles(preset.config().data()));
        object.put("values", preset.values());
        return object;
    }
}
