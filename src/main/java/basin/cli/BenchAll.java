package basin.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code bench all}: the whole table, Basin and its peers in turn. */
final class BenchAll {
    private final BenchProgram program;
    private final BenchPeers peers;
    private final Setting setting;
    private final Terminal terminal;

    /**
     * How.
     *
     * @param threads of every side
     * @param pairs how often each side is timed
     * @param warmUp repetitions of Basin's that do not count; the peers' programs have 3
     * @param basin the command that starts Basin
     * @param keptMemory whether the peers' programs keep the memory that a repetition frees, see {@link BenchPeers}
     * @param json whether a row is an object
     */
    record Setting(int threads, int pairs, int warmUp, List<String> basin, boolean keptMemory, boolean json) {
        Map<String, String> environment() {
            return Map.of("OMP_NUM_THREADS", Integer.toString(threads));
        }
    }

    BenchAll(BenchProgram program, BenchPeers peers, Setting setting, Terminal terminal) {
        this.program = program;
        this.peers = peers;
        this.setting = setting;
        this.terminal = terminal;
    }

    /** The rows whose names are, or begin with, one of {@code names}; all where there is none. */
    static List<BenchRow> rows(List<String> names) {
        List<BenchRow> all = BenchRow.all();
        for (String name : names) {
            if (all.stream().noneMatch(row -> row.id().startsWith(name)) || name.isEmpty()) {
                throw new IllegalArgumentException("rows has \"" + name
                        + "\"; each must be one of, or the beginning of, "
                        + String.join(", ", all.stream().map(BenchRow::id).toList()) + ".");
            }
        }
        return all.stream()
                .filter(row -> names.isEmpty() || names.stream().anyMatch(row.id()::startsWith))
                .toList();
    }

    /** Times {@code rows} and prints each when it is done. */
    void run(List<BenchRow> rows) throws InterruptedException {
        if (!setting.json()) {
            terminal.out().println(BenchTable.head());
        }
        for (BenchRow row : rows) {
            Map<String, Object> line = pairs(row).line(setting.threads());
            terminal.out().println(setting.json() ? JsonLine.of(line) : BenchTable.row(line));
        }
        if (!setting.json()) {
            BenchTable.legend(setting.pairs()).forEach(terminal.out()::println);
        }
    }

    private BenchResult pairs(BenchRow row) throws InterruptedException {
        BenchResult result = new BenchResult(row);
        for (int pair = 0; pair < setting.pairs(); pair++) {
            int times = own(row, result);
            if (row.other() == BenchRow.Other.BASIN) {
                result.other("own", median(basin(row, row.against())));
            }
            for (BenchPeers.Peer peer : peers.of(row)) {
                if (!result.beaten(peer.name())) {
                    peer(peer, row, times, result);
                }
            }
        }
        return result;
    }

    /** Basin's side; how often the others' figure counts. */
    private int own(BenchRow row, BenchResult result) throws InterruptedException {
        Map<String, Object> line = basin(row, row.own());
        boolean rate = line.containsKey("rate");
        if (rate) {
            result.unit((String) line.get("unit"));
        }
        result.own(rate ? number(line, "rate") : median(line));
        if (line.containsKey("reference")) {
            String key = row.other() == BenchRow.Other.SHARE ? "reference_rate" : "reference_ms";
            result.other((String) line.get("reference"), number(line, key));
        }
        return row.other() == BenchRow.Other.PRODUCTS ? (int) number(line, "products") : 1;
    }

    private Map<String, Object> basin(BenchRow row, List<String> work) throws InterruptedException {
        List<String> options = List.of(
                "--threads",
                Integer.toString(setting.threads()),
                "--runs",
                Integer.toString(setting.warmUp() + row.runs()),
                "--warm-up",
                Integer.toString(setting.warmUp()),
                "--json");
        List<String> command = Stream.of(setting.basin(), List.of("bench"), work, options)
                .flatMap(List::stream)
                .toList();
        try {
            return program.run(command, setting.environment());
        } catch (IOException e) {
            throw new IllegalStateException("Row " + row.id() + " was not timed: " + e.getMessage(), e);
        }
    }

    private void peer(BenchPeers.Peer peer, BenchRow row, int times, BenchResult result) throws InterruptedException {
        try {
            List<String> command = peer.arguments().of(row.against(), row.runs(), setting.threads());
            Map<String, String> environment = new HashMap<>(setting.environment());
            if (setting.keptMemory()) {
                environment.putAll(BenchPeers.KEPT_MEMORY);
            }
            result.other(peer.name(), times * median(program.run(command, environment)));
        } catch (IOException e) {
            peers.drop(peer);
            note(peer.name() + " is left out, as it does not run here: " + e.getMessage());
        }
    }

    /** A line that is no row. */
    void note(String sentence) {
        if (setting.json()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("note", sentence);
            terminal.out().println(JsonLine.of(line));
        } else {
            terminal.out().println(Sentences.one(sentence));
        }
    }

    private static double median(Map<String, Object> line) {
        return number(line, "median_ms");
    }

    private static double number(Map<String, Object> line, String key) {
        if (!(line.get(key) instanceof Number number)) {
            throw new IllegalStateException(
                    "A program printed no " + key + " but " + new ArrayList<>(line.keySet()) + ".");
        }
        return number.doubleValue();
    }
}
