package pack;

import java.awt.AWTException;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/** Drives a program's window as a person does, by the screen and the keys, and knows its runs by their files. */
final class Eyes {
    private static final int SECONDS = 180;

    /** A window that is painted has text in many shades; an empty screen has one colour. */
    private static final int PAINTED_COLOURS = 20;

    /** Surfaces have thousands of pixels in the teal of viridis's middle, and all else in their place a few. */
    private static final int SURFACE_PIXELS = 2000;

    private final Robot robot;
    private final Dimension screen = Toolkit.getDefaultToolkit().getScreenSize();
    private final Process process;

    /** Watches the window of {@code process}. */
    Eyes(Process process) throws AWTException {
        this.process = process;
        robot = new Robot();
    }

    /** What is waited for. */
    interface Condition {
        boolean holds() throws IOException;
    }

    /** Returns as soon as the window is painted. */
    void awaitWindow() throws IOException, InterruptedException {
        await("the window is painted", this::painted);
    }

    /** Presses Train; returns when a step is trained and kept under {@code home}. */
    void train(Path home) throws IOException, InterruptedException {
        TimeUnit.SECONDS.sleep(1);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_ENTER);
        await("a step is trained", () -> any(home, f -> f.endsWith("metrics.csv") && lines(f) > 1));
    }

    /** Asks for surfaces; returns when one is kept under {@code home} and drawn. */
    void measure(Path home) throws IOException, InterruptedException {
        press(KeyEvent.VK_M);
        await("a surface is measured", () -> any(home, f -> f.toString().contains("surfaces")));
        awaitSurface();
    }

    /** Refuses a program that ended without having kept the weights of every lane it trained. */
    static void checkSaved(Path home) throws IOException {
        if (any(home, f -> f.endsWith("metrics.csv") && Files.notExists(f.resolveSibling("checkpoints")))) {
            throw new Refusal("The program ended without saving.");
        }
    }

    /** Returns when a surface is drawn. */
    void awaitSurface() throws IOException, InterruptedException {
        await("a surface is drawn", () -> teal(cards()) > SURFACE_PIXELS);
    }

    /** Keeps a picture of the screen. */
    void keep(Path picture) throws IOException {
        ImageIO.write(robot.createScreenCapture(new Rectangle(screen)), "png", picture.toFile());
    }

    private void await(String what, Condition condition) throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (!condition.holds()) {
            if (!process.isAlive()) {
                throw new Refusal("The program ended before " + what + ".");
            }
            if (System.nanoTime() - began > TimeUnit.SECONDS.toNanos(SECONDS)) {
                throw new Refusal("After " + SECONDS + " s it is not so that " + what + ".");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private boolean painted() {
        return colours(new Rectangle(0, 0, screen.width / 4, screen.height / 2)) > PAINTED_COLOURS;
    }

    /** Where the lanes' surfaces are: right of the settings, in the upper half. */
    private Rectangle cards() {
        return new Rectangle(screen.width / 5, screen.height / 5, 4 * screen.width / 5, screen.height / 4);
    }

    private long colours(Rectangle part) {
        return Arrays.stream(pixels(part)).distinct().count();
    }

    private long teal(Rectangle part) {
        return Arrays.stream(pixels(part)).filter(Eyes::isTeal).count();
    }

    private static boolean isTeal(int rgb) {
        int red = rgb >> 16 & 255;
        int green = rgb >> 8 & 255;
        int blue = rgb & 255;
        return red < 80 && green > 90 && green < 190 && blue > 100 && blue < 150;
    }

    private int[] pixels(Rectangle part) {
        BufferedImage image = robot.createScreenCapture(part);
        int width = image.getWidth();
        return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    }

    private void press(int... keys) {
        for (int key : keys) {
            robot.keyPress(key);
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.keyRelease(keys[i]);
        }
    }

    private interface Test {
        boolean of(Path file) throws IOException;
    }

    /** Whether the runs of {@code home} have such a file; those that the program renames meanwhile are passed by. */
    private static boolean any(Path home, Test test) throws IOException {
        Path runs = home.resolve("Basin/runs");
        boolean[] found = new boolean[1];
        Files.walkFileTree(runs, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                found[0] = test.of(file);
                return found[0] ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found[0];
    }

    private static int lines(Path file) throws IOException {
        return Files.readAllLines(file).size();
    }
}
