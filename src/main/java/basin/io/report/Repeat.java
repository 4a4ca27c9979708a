package basin.io.report;

import basin.io.Numbers;
import basin.io.Provenance;
import basin.train.LaneConfig;
import basin.train.RunConfig;
import java.util.Locale;
import java.util.function.Function;

/** How to repeat the run: the command, all settings, and what it ran on. */
final class Repeat {
    private final Markup m;

    private Repeat(Markup m) {
        this.m = m;
    }

    /** Draws the section. */
    static void draw(Markup m, ReportInput input) {
        Repeat repeat = new Repeat(m);
        m.open("section").leaf("h2", "Repeat it");
        m.open("pre");
        for (String words : Command.of(input.config())) {
            m.leaf("span", words).text(" ");
        }
        m.closeLine();
        m.open("div", "class", "two");
        repeat.run(input.config());
        repeat.machine(input.provenance());
        m.close().closeLine();
    }

    private void run(RunConfig c) {
        m.open("dl");
        item("Data", c.dataDir().isEmpty() ? c.data() : m.language().say("{0} from {1}", c.data(), c.dataDir()));
        item("Label noise", Command.number(c.labelNoise()));
        item("Augmentation", words(c.augment()));
        item(
                "Network",
                Command.hasWidth(c)
                        ? m.language().say("{0}, width {1}", c.network(), Integer.toString(c.width()))
                        : c.network());
        item("Epochs, batch", c.epochs() + ", " + c.batch());
        item("Learning rate", distinct(c, l -> Command.number(l.learningRate())) + ", " + words(c.schedule()));
        item("Base step", distinct(c, l -> words(l.base())));
        item("Momentum", distinct(c, l -> Command.number(l.momentum())));
        item("Weight decay", distinct(c, l -> Command.number(l.weightDecay())));
        item("New mask every", distinct(c, l -> Words.count(m.language(), l.maskEvery(), "epoch")));
        item("Fisher samples N", distinct(c, l -> Numbers.count(l.fisherSamples())));
        item("Mask pattern", distinct(c, LaneConfig::pattern));
        item("Norm", distinct(c, l -> words(l.norm())));
        item(
                "SSAM-D grows",
                c.grow() == RunConfig.Grow.PUBLISHED ? "among the former zeros" : "literally as algorithm 2");
        item("Running statistics", c.statistics() == RunConfig.Statistics.FIRST ? "first pass" : "both passes");
        item("Seed", Long.toString(c.seed()));
        item("Threads a lane", Integer.toString(c.threads()));
        item("Precision", words(c.precision()));
        m.close();
    }

    private void machine(Provenance p) {
        m.open("dl");
        item("Basin", p.version());
        item("Java", p.java());
        item("System", p.system());
        item("Backend", p.backend());
        item("Instruction set", p.instructions());
        item("Cores", Integer.toString(p.cores()));
        p.libraries().forEach(this::item);
        item("Data, SHA-256", p.dataDigest());
        m.close();
    }

    private static String distinct(RunConfig c, Function<LaneConfig, String> value) {
        return String.join(" / ", c.lanes().stream().map(value).distinct().toList());
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void item(String name, String value) {
        m.open("div").leaf("dt", name).leaf("dd", value).closeLine();
    }
}
