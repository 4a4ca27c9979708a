package basin.cli;

import basin.io.HeightField;
import basin.io.RunFolder;
import basin.io.export.Export;
import basin.io.export.Tables;
import basin.io.report.Chart;
import basin.io.report.PlaneChart;
import basin.spectrum.Spectrum;
import basin.train.ForeignWeights;
import basin.train.LaneCheckpoint;
import basin.train.LaneConfig;
import basin.train.MaskHistory;
import basin.train.PlaneMeasurement;
import basin.train.PlaneView;
import basin.train.SpectrumView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code export RUN --what WHAT --to FILE}: stored results in other programs' formats, told by the file's ending. */
final class ExportCommand implements Command {
    private static final Pattern PIXELS = Pattern.compile("(\\d{1,9})x(\\d{1,9})");

    @Override
    public void describe(CommandSpec spec) {
        StringBuilder formats = new StringBuilder();
        for (ExportWhat what : ExportWhat.values()) {
            formats.append(formats.isEmpty() ? "" : "; ")
                    .append(Values.id(what))
                    .append(' ')
                    .append(String.join(", ", what.formats()));
        }
        spec.usageMessage()
                .description("Writes results that a run's folder holds in other programs' formats: " + formats + ".");
        spec.addPositional(RunArgument.spec());
        spec.addOption(ConfigOptions.option("--what", "NAME", Values.names(ExportWhat.class) + " (surface)"));
        spec.addOption(ConfigOptions.option("--to", "FILE", "the file to write; its ending says the format"));
        spec.addOption(ConfigOptions.option("--lane", "NAME", "the lane, by its name; needed where there are several"));
        spec.addOption(ConfigOptions.option(
                "--view", "NAME", Values.names(PlaneChart.View.class) + ": how a surface's picture looks (surface)"));
        spec.addOption(ConfigOptions.option("--pixels", "WxH", "the size of a picture (1440x1080)"));
        spec.addOption(flag("--log", "heights are logarithms to the base of ten; of HDF5, CSV and NPY never"));
        spec.addOption(ConfigOptions.option("--clip", "X", "heights end here"));
        spec.addOption(
                ConfigOptions.option("--normalization", "NAME", "of --what directions: filter, layer, none (filter)"));
        spec.addOption(flag("--solid", "OBJ as a closed solid for a 3-D printer, 100 mm long"));
    }

    private static OptionSpec flag(String name, String text) {
        return OptionSpec.builder(name).type(boolean.class).description(text).build();
    }

    @Override
    public int run(ParseResult options, Terminal terminal) {
        ExportWhat what = Values.oneOf("what", options.matchedOptionValue("--what", "surface"), ExportWhat.class);
        String file = options.matchedOptionValue("--to", "");
        if (file.isEmpty()) {
            throw new IllegalArgumentException("The option --to is missing; it must name the file to write.");
        }
        Export to = new Export(Paths.of("--to", file));
        to.check(what.formats());
        Look look = look(options);
        RunFolder run = RunArgument.open(options);
        String lane = options.matchedOptionValue("--lane", "");
        write(what, run, lane, to, look, PlaneOptions.scaling(options));
        terminal.out()
                .println(options.hasMatchedOption("--json") ? JsonLine.of(Map.of("file", file)) : "Written: " + file);
        return 0;
    }

    /** How surfaces and pictures look. */
    record Look(HeightField.Scale scale, PlaneChart.View view, int width, int height, boolean solid) {}

    private static Look look(ParseResult options) {
        String clip = options.matchedOptionValue("--clip", "");
        double cut = clip.isEmpty() ? Double.NaN : Values.number("clip", clip);
        if (!clip.isEmpty() && Double.isNaN(cut)) {
            throw new IllegalArgumentException("clip is \"" + clip + "\"; it must be a number.");
        }
        String pixels = options.matchedOptionValue("--pixels", "1440x1080");
        Matcher m = PIXELS.matcher(pixels);
        if (!m.matches()) {
            throw new IllegalArgumentException("pixels is \"" + pixels + "\"; it must be width x height as 1440x1080.");
        }
        return new Look(
                new HeightField.Scale(options.hasMatchedOption("--log"), cut),
                Values.oneOf("view", options.matchedOptionValue("--view", "surface"), PlaneChart.View.class),
                Integer.parseInt(m.group(1)),
                Integer.parseInt(m.group(2)),
                options.hasMatchedOption("--solid"));
    }

    private static void write(
            ExportWhat what, RunFolder run, String lane, Export to, Look look, PlaneView.Scaling scaling) {
        IntFunction<String> name = MasksCommand.name(run);
        switch (what) {
            case SURFACE ->
                surface(run, plane(run, one(run, lane), StoredPlanes.SURFACE, "surface", "landscape"), to, look);
            case LINE ->
                surface(run, plane(run, one(run, lane), StoredPlanes.LINE, "line", "landscape --to"), to, look);
            case TRAJECTORY -> surface(run, trajectory(run, lane), to, look);
            case PATHS -> to.table(Tables.paths(trajectory(run, lane), name));
            case DIRECTIONS -> to.directions(directions(run, one(run, lane), scaling));
            case SPECTRUM -> spectrum(run, one(run, lane), to, look);
            case METRICS -> metrics(run, lane, to, look);
            case MASKS -> masks(run, lane, to, look);
            case WEIGHTS -> {
                LaneCheckpoint newest = run.checkpoint(one(run, lane)).orElseThrow(() -> RunLanes.none(run));
                to.weights(ForeignWeights.of(run.config(), newest));
            }
            case AGES -> to.table(Tables.ages(MasksCommand.histories(run, lane), name));
            case AGREEMENT -> {
                List<MaskHistory> histories = MasksCommand.histories(run, "");
                to.table(Tables.agreement(MasksCommand.between(run, histories), name));
            }
        }
    }

    private static int one(RunFolder run, String lane) {
        if (!lane.isEmpty() || run.config().lanes().size() == 1) {
            return RunLanes.indices(run, lane).get(0);
        }
        String names = String.join(
                ", ", run.config().lanes().stream().map(LaneConfig::name).toList());
        throw new IllegalArgumentException("The run has several lanes; --lane must name one of " + names + ".");
    }

    private static PlaneView plane(RunFolder run, int lane, Predicate<PlaneView> which, String name, String command) {
        return StoredPlanes.newest(run, lane, which).orElseThrow(() -> missing(run, name, command));
    }

    private static PlaneView trajectory(RunFolder run, String lane) {
        int index = lane.isEmpty() && run.config().lanes().size() > 1 ? -1 : one(run, lane);
        return plane(run, index, StoredPlanes.TRAJECTORY, "plane of trajectories", "landscape --trajectory");
    }

    private static IllegalArgumentException missing(RunFolder run, String what, String command) {
        return new IllegalArgumentException(
                "The run " + run.path() + " holds no " + what + "; \"" + command + "\" measures one.");
    }

    private static void surface(RunFolder run, PlaneView view, Export to, Look look) {
        if (Export.PICTURES.contains(to.format())) {
            to.chart(PlaneCharts.of(run, view, look), look.width(), look.height());
        } else {
            to.surface(view, look.scale(), look.solid());
        }
    }

    private static List<List<LaneCheckpoint.Stored>> directions(RunFolder run, int lane, PlaneView.Scaling scaling) {
        LaneCheckpoint at = run.checkpoint(lane).orElseThrow(() -> RunLanes.none(run));
        try (PlaneMeasurement planes = new PlaneMeasurement(run.config())) {
            return planes.directions(at, scaling);
        }
    }

    private static void spectrum(RunFolder run, int lane, Export to, Look look) {
        List<SpectrumView> all = run.spectra(lane);
        Optional<Spectrum> newest = all.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(all.get(all.size() - 1).spectrum());
        Spectrum spectrum = newest.orElseThrow(() -> missing(run, "spectrum", "spectrum"));
        if (Export.PICTURES.contains(to.format())) {
            to.chart(PlaneCharts.density(run, lane, spectrum), look.width(), look.height());
        } else {
            to.table(Tables.density(spectrum));
        }
    }

    private static void masks(RunFolder run, String lane, Export to, Look look) {
        if (Export.PICTURES.contains(to.format())) {
            to.chart(PlaneCharts.mask(run, one(run, lane)), look.width(), look.height());
        } else {
            to.table(Tables.masks(MasksCommand.histories(run, lane), MasksCommand.name(run)));
        }
    }

    private static void metrics(RunFolder run, String lane, Export to, Look look) {
        List<Integer> lanes = RunLanes.indices(run, lane);
        if (Export.PICTURES.contains(to.format())) {
            Chart chart = PlaneCharts.losses(run, lanes);
            to.chart(chart, look.width(), look.height());
        } else {
            List<String> names =
                    lanes.stream().map(MasksCommand.name(run)::apply).toList();
            to.table(Tables.metrics(names, i -> run.rows(lanes.get(i))));
        }
    }
}
