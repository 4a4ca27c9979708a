package basin.cli;

import basin.io.RunFolder;
import basin.io.export.Export;
import basin.io.export.Tables;
import basin.train.MaskHistory;
import basin.train.MaskView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code masks RUN}: how the masks of a stored run moved, and how far those of its lanes agree. */
final class MasksCommand implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description("Shows for every update of a mask its density, births, deaths and agreement (intersection"
                        + " over union) with the mask before, beside what chance would give; then the agreement of"
                        + " lanes.");
        spec.addPositional(RunArgument.spec());
        spec.addOption(ConfigOptions.option("--lane", "NAME", "one lane alone, by its name"));
        spec.addOption(ConfigOptions.option("--to", "FILE", "write every layer's numbers to FILE.csv or FILE.npy too"));
    }

    @Override
    public int run(ParseResult options, Terminal terminal) {
        RunFolder run = RunArgument.open(options);
        String to = options.matchedOptionValue("--to", "");
        if (!to.isEmpty()) {
            new Export(Paths.of("--to", to)).check(Export.TABLES);
        }
        List<MaskHistory> histories = histories(run, options.matchedOptionValue("--lane", ""));
        List<MaskHistory.Between> between = between(run, histories);
        if (!to.isEmpty()) {
            new Export(Paths.of("--to", to)).table(Tables.masks(histories, name(run)));
        }
        if (options.hasMatchedOption("--json")) {
            histories.forEach(h -> terminal.out().println(JsonLine.of(json(run, h))));
            between.forEach(b -> terminal.out().println(JsonLine.of(json(run, b))));
            return 0;
        }
        histories.forEach(h -> print(run, h, terminal));
        print(run, between, terminal);
        return 0;
    }

    /** A lane's name by its index. */
    static IntFunction<String> name(RunFolder run) {
        return lane -> run.config().lanes().get(lane).name();
    }

    /** The histories of the lane called {@code name}, or of all lanes; of those that have masks, one or more. */
    static List<MaskHistory> histories(RunFolder run, String name) {
        List<MaskHistory> all = new ArrayList<>();
        for (int lane : RunLanes.indices(run, name)) {
            List<MaskView> masks = run.masks(lane);
            if (!masks.isEmpty()) {
                all.add(MaskHistory.of(lane, masks));
            }
        }
        if (all.isEmpty()) {
            throw none(run);
        }
        return all;
    }

    /** That no lane asked for has masks. */
    static IllegalArgumentException none(RunFolder run) {
        return new IllegalArgumentException("The run " + run.path()
                + " has no masks; SSAM-F and SSAM-D have, from the end of their first epoch on.");
    }

    /** The agreement of each two of the lanes of {@code histories}. */
    static List<MaskHistory.Between> between(RunFolder run, List<MaskHistory> histories) {
        List<MaskHistory.Between> all = new ArrayList<>();
        for (int i = 0; i < histories.size(); i++) {
            for (int j = i + 1; j < histories.size(); j++) {
                int a = histories.get(i).lane();
                int b = histories.get(j).lane();
                all.addAll(MaskHistory.between(a, run.masks(a), b, run.masks(b)));
            }
        }
        return all;
    }

    private static void print(RunFolder run, MaskHistory h, Terminal terminal) {
        terminal.out().println(name(run).apply(h.lane()));
        terminal.out().println("  epoch    step  density   births   deaths  agreement  chance  mean age");
        for (MaskHistory.Update u : h.updates()) {
            MaskHistory.Part p = u.whole();
            terminal.out()
                    .println(String.format(
                            Locale.ROOT,
                            "  %5d %7d  %7.4f %8d %8d  %9s  %6s  %8s",
                            u.epoch() + 1,
                            u.step(),
                            p.density(),
                            p.births(),
                            p.deaths(),
                            share(p.agreement()),
                            share(p.chance()),
                            share(p.meanAge())));
        }
        terminal.out().println("  newest mask by layer");
        List<MaskHistory.Update> updates = h.updates();
        for (MaskHistory.Part p : updates.get(updates.size() - 1).layers()) {
            terminal.out()
                    .println(String.format(
                            Locale.ROOT,
                            "    %-28s %8d of %8d  density %.4f  mean age %s",
                            p.layer(),
                            p.count(),
                            p.length(),
                            p.density(),
                            share(p.meanAge())));
        }
    }

    private static void print(RunFolder run, List<MaskHistory.Between> between, Terminal terminal) {
        Map<List<Integer>, MaskHistory.Between> newest = new LinkedHashMap<>();
        between.forEach(b -> newest.put(List.of(b.laneA(), b.laneB()), b));
        newest.values().forEach(b -> terminal.out()
                .println(String.format(
                        Locale.ROOT,
                        "%s and %s agree by %s after step %d, by chance %s",
                        name(run).apply(b.laneA()),
                        name(run).apply(b.laneB()),
                        share(b.parts().get(0).agreement()),
                        b.step(),
                        share(b.parts().get(0).chance()))));
    }

    private static String share(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static Map<String, Object> json(RunFolder run, MaskHistory h) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("lane", name(run).apply(h.lane()));
        object.put("updates", h.updates());
        return object;
    }

    private static Map<String, Object> json(RunFolder run, MaskHistory.Between b) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("lanes", List.of(name(run).apply(b.laneA()), name(run).apply(b.laneB())));
        object.put("step", b.step());
        object.put("parts", b.parts());
        return object;
    }
}
