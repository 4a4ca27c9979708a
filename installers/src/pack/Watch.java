package pack;

import java.awt.AWTException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Tries the program in its window: {@code Watch starts N COMMAND...} times starts, {@code Watch train HOME PICTURE
 * COMMAND...} presses Train, waits for a step and a measured surface and keeps the picture, and {@code Watch opens PICTURE
 * COMMAND...} waits until the surface of the run that the command names is drawn.
 */
public final class Watch {
    private static final Path LOG = Path.of("target/watch.log");

    private Watch() {}

    /** Exits with 1 and a sentence where what should happen does not. */
    public static void main(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        try {
            switch (words.get(0)) {
                case "starts" -> {
                    List<String> command = words.subList(2, words.size());
                    for (int i = 0; i < Integer.parseInt(words.get(1)); i++) {
                        System.out.println(start(command));
                    }
                }
                case "train" -> train(Path.of(words.get(1)), Path.of(words.get(2)), words.subList(3, words.size()));
                default -> opens(Path.of(words.get(1)), words.subList(2, words.size()));
            }
            System.exit(0);
        } catch (Refusal e) {
            System.err.println(e.getMessage() + " Its log is " + LOG + ".");
            System.exit(1);
        }
    }

    /** Milliseconds from the command to a painted window; ends the program. */
    private static long start(List<String> command) throws IOException, InterruptedException, AWTException {
        long began = System.nanoTime();
        Process process = begin(command);
        try {
            new Eyes(process).awaitWindow();
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        } finally {
            Tools.end(process);
        }
    }

    private static void train(Path home, Path picture, List<String> command)
            throws IOException, InterruptedException, AWTException {
        Process process = begin(command);
        Eyes eyes = new Eyes(process);
        try {
            eyes.awaitWindow();
            eyes.train(home);
            eyes.measure(home);
        } finally {
            eyes.keep(picture);
            Tools.end(process);
        }
        Eyes.checkSaved(home);
        System.out.println("Trained, measured and drew; the picture is " + picture);
    }

    private static void opens(Path picture, List<String> command)
            throws IOException, InterruptedException, AWTException {
        Process process = begin(command);
        Eyes eyes = new Eyes(process);
        try {
            eyes.awaitSurface();
        } finally {
            eyes.keep(picture);
            Tools.end(process);
        }
        System.out.println("Opened the run that was named; the picture is " + picture);
    }

    private static Process begin(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
                .start();
    }
}
