package basin.cli;

import basin.data.Datasets;
import basin.io.fetch.Fetch;
import basin.io.fetch.PublishedSet;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code data list}: the data sets; {@code data fetch NAME}: brings one from its official address. */
final class DataCommand implements Command {
    private static final String LIST = "list";
    private static final String FETCH = "fetch";
    private static final int PERCENT = 100;

    private final List<PublishedSet> published;

    DataCommand() {
        this(PublishedSet.all());
    }

    /** With sets of other addresses. */
    DataCommand(List<PublishedSet> published) {
        this.published = published;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description("\"data list\" names the data sets; \"data fetch NAME\" brings one of " + names()
                        + " from its official address, checks it against its published checksum, and goes on where an"
                        + " earlier try was ended. No other command opens a connection.");
        spec.addPositional(positional(0, "WHAT", "1", LIST + " or " + FETCH));
        spec.addPositional(positional(1, "NAME", "0..1", "the data set to bring"));
        spec.addOption(ConfigOptions.option("--to", "FOLDER", "folder of the set, new or empty (data/NAME)"));
    }

    private static PositionalParamSpec positional(int index, String label, String arity, String text) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .index(Integer.toString(index))
                .arity(arity)
                .required(index == 0)
                .type(String.class)
                .description(text)
                .build();
    }

    private String names() {
        return String.join(", ", published.stream().map(PublishedSet::name).toList());
    }

    @Override
    public int run(ParseResult options, Terminal terminal) throws InterruptedException {
        List<String> words = Main.arguments(options);
        boolean json = options.hasMatchedOption("--json");
        if (words.equals(List.of(LIST))) {
            list(terminal.out(), json);
            return 0;
        }
        if (words.size() != 2 || !words.get(0).equals(FETCH)) {
            throw new IllegalArgumentException("data is given \"" + String.join(" ", words)
                    + "\"; it must be \"list\" or \"fetch NAME\" with one of " + names() + ".");
        }
        PublishedSet set = published.stream()
                .filter(s -> s.name().equals(words.get(1)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The data set \"" + words.get(1) + "\" cannot be brought; it must be one of " + names() + "."));
        Path to = Paths.of("--to", options.matchedOptionValue("--to", "data/" + set.name()));
        fetch(set, to, terminal, json);
        return 0;
    }

    private void list(PrintStream out, boolean json) {
        for (String name : Datasets.NAMES) {
            boolean fetched = published.stream().anyMatch(s -> s.name().equals(name));
            boolean files = Datasets.inFiles(name);
            if (json) {
                out.println(JsonLine.of(Map.of("name", name, "files", files, "fetch", fetched)));
            } else {
                String how =
                        fetched ? "read from files, which \"data fetch\" brings" : "read from a folder of your own";
                out.printf("%-14s %s%n", name, files ? how : "generated");
            }
        }
    }

    private static void fetch(PublishedSet set, Path to, Terminal terminal, boolean json) throws InterruptedException {
        PrintStream out = terminal.out();
        Said said = new Said();
        new Fetch((file, done, total) -> {
                    int percent = total <= 0 ? 0 : (int) (PERCENT * done / total);
                    if (!json && said.isNews(file, terminal.interactive() ? percent : percent / 10)) {
                        String line = String.format("%s %3d %% of %d bytes", file, percent, total);
                        out.print(terminal.interactive() ? "\r" + line : line + System.lineSeparator());
                        out.flush();
                    }
                })
                .bring(set, to);
        if (terminal.interactive() && !json) {
            out.println();
        }
        out.println(
                json
                        ? JsonLine.of(Map.of("name", set.name(), "folder", to.toString()))
                        : "Brought and checked: --data " + set.name() + " --data-dir " + to);
    }

    /** What was shown last. */
    private static final class Said {
        private String file = "";
        private int share = -1;

        boolean isNews(String nowFile, int nowShare) {
            boolean news = !nowFile.equals(file) || nowShare != share;
            file = nowFile;
            share = nowShare;
            return news;
        }
    }
}
