package basin.ui.fx;

import basin.train.Failures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;

/** The bridge of the real window: a worker thread, {@link Platform#runLater} and timelines. */
public final class FxBridge implements Bridge, AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    /** At the third the first was drawn: no frame is prepared before the one before the last is on the screen. */
    private static final int FRAMES = 3;

    private final CountDownLatch drawn = new CountDownLatch(1);
    private final List<Timeline> repeated = new ArrayList<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "window-worker");
        thread.setDaemon(true);
        return thread;
    });

    /** Work in the background waits for {@link #begin}. */
    public FxBridge() {
        worker.execute(this::awaitDrawn);
    }

    private void awaitDrawn() {
        try {
            drawn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets work in the background begin as soon as the window is drawn, so that it takes no processor time from that. */
    public void begin() {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                if (frames == FRAMES) {
                    stop();
                    drawn.countDown();
                }
            }
        }.start();
    }

    @Override
    public <T> void background(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        if (!worker.isShutdown()) { // what was retired may hear of its run's end, which nothing looks at any more
            worker.execute(task(work, done, failed));
        }
    }

    @Override
    public <T> void aside(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        Thread thread = new Thread(task(work, done, failed), "window-aside");
        thread.setDaemon(true);
        thread.start();
    }

    private static <T> Runnable task(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        return () -> {
            try {
                T result = work.call();
                Platform.runLater(() -> done.accept(result));
            } catch (Exception e) {
                Platform.runLater(() -> failed.accept(e));
            } catch (Error e) {
                Platform.runLater(() -> failed.accept(new IllegalStateException(Failures.unforeseen(e), e)));
                throw e;
            }
        };
    }

    @Override
    public void every(Duration period, Runnable tick) {
        KeyFrame frame = new KeyFrame(javafx.util.Duration.millis((double) period.toMillis()), e -> tick.run());
        Timeline timeline = new Timeline(frame);
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.play();
        repeated.add(timeline);
    }

    /** Ends what is repeated; work handed over so far is done yet. */
    public void retire() {
        repeated.forEach(Timeline::stop);
        drawn.countDown();
        worker.shutdown();
    }

    /** Lets the work handed over so far end, ten seconds at most. */
    @Override
    public void close() {
        retire();
        try {
            if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
