package basin.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The other programs whose work is timed in turn with Basin's. */
final class BenchPeers {
    /** LibTorch's program has a warm-up of its own and these works alone. */
    private static final String LIBTORCH_CLASS = "peer.LibTorch";

    /**
     * Lets the C library keep what is freed. PyTorch takes and frees its activations anew in every pass, and where the
     * kernel hands out memory slowly (virtual machines), that costs more than the work; its tuning guide therefore
     * advises another allocator.
     */
    static final Map<String, String> KEPT_MEMORY = Map.of(
            "MALLOC_MMAP_MAX_", "0",
            "MALLOC_ARENA_MAX", "1",
            "MALLOC_TOP_PAD_", "268435456",
            "MALLOC_TRIM_THRESHOLD_", "1000000000000");

    private final List<Peer> peers = new ArrayList<>();

    /**
     * One of them.
     *
     * @param optimizers whether it does steps
     */
    record Peer(String name, boolean optimizers, Arguments arguments) {}

    /** The whole command for {@code work} (arguments of {@code bench}), so many counted repetitions and threads. */
    interface Arguments {
        List<String> of(List<String> work, int runs, int threads);
    }

    /**
     * Those that are asked for.
     *
     * @param script PyTorch's, or null
     * @param python the interpreter for it
     * @param classPath LibTorch's, or null
     */
    static BenchPeers of(String script, String python, String classPath) {
        BenchPeers all = new BenchPeers();
        if (script != null) {
            Path file = Paths.of("peer", script);
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException(
                        "peer is \"" + script + "\"; it must be a file, the script that" + " times PyTorch.");
            }
            List<String> start = List.of(python, file.toString());
            all.peers.add(new Peer("PyTorch", true, (work, runs, t) -> pytorch(start, work, runs, List.of())));
            all.peers.add(new Peer(
                    "PyTorch channels last",
                    true,
                    (work, runs, t) -> pytorch(start, work, runs, List.of("--channels-last"))));
        }
        if (classPath != null) {
            checkClassPath(classPath);
            List<String> start = List.of(BenchProcess.java(), "-cp", classPath, LIBTORCH_CLASS);
            all.peers.add(new Peer("LibTorch", false, (work, runs, t) -> libtorch(start, work, runs, t)));
        }
        return all;
    }

    private static void checkClassPath(String classPath) {
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            String place = entry.endsWith("*") ? entry.substring(0, entry.length() - 1) : entry;
            if (!Files.exists(Paths.of("libtorch", place))) {
                throw new IllegalArgumentException(
                        "libtorch is \"" + classPath + "\"; it must be a class path, and there is no " + entry + ".");
            }
        }
    }

    private static List<String> pytorch(List<String> start, List<String> work, int runs, List<String> layout) {
        return Stream.of(start, work, List.of("--runs", Integer.toString(runs)), layout)
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> libtorch(List<String> start, List<String> work, int runs, int threads) {
        List<String> command = new ArrayList<>(start);
        command.add(work.get(0));
        command.add(work.get(work.indexOf("--width") + 1));
        command.add(work.get(work.indexOf("--batch") + 1));
        command.add(Integer.toString(runs));
        command.add(Integer.toString(threads));
        return command;
    }

    /** Those that can do {@code row}. */
    List<Peer> of(BenchRow row) {
        return switch (row.other()) {
            case PEERS, PRODUCTS -> List.copyOf(peers);
            case PYTORCH -> peers.stream().filter(Peer::optimizers).toList();
            default -> List.of();
        };
    }

    /** Leaves out {@code peer} from now on. */
    void drop(Peer peer) {
        peers.remove(peer);
    }
}
