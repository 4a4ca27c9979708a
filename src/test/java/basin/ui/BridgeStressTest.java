package basin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import basin.ui.fx.FxBridge;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** Thousands of pieces of work through the real bridge, some of which fail: each is answered once, where and when it must be. */
@ExtendWith({XvfbScreen.class, ApplicationExtension.class})
class BridgeStressTest {
    private static final int PIECES = 4_000;
    private static final int BESIDE = 50;
    private static final long PIECE_NANOS = 10_000;
    private static final long PATIENCE_SECONDS = 120;

    private final FxBridge bridge = new FxBridge();
    private final CountDownLatch answers = new CountDownLatch(PIECES);
    private final AtomicInteger atOnce = new AtomicInteger();
    private final List<Integer> inOrder = new ArrayList<>();
    private final int[] answered = new int[PIECES];
    private final List<String> wrong = new ArrayList<>();

    @Test
    void every_piece_is_answered_once_on_the_windows_thread_and_in_order() throws InterruptedException {
        Pilot.act(() -> {
            bridge.begin();
            Random random = new Random(1);
            for (int i = 0; i < PIECES; i++) {
                give(i, i % BESIDE == 0, random.nextInt(3) == 0);
            }
        });
        assertThat(answers.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        Pilot.act(bridge::close);
        assertThat(wrong).isEmpty();
        assertThat(answered).containsOnly(1);
        assertThat(inOrder)
                .isEqualTo(IntStream.range(0, PIECES)
                        .filter(i -> i % BESIDE != 0)
                        .boxed()
                        .toList());
    }

    @Test
    void what_comes_after_the_end_is_left_undone() throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        Pilot.act(() -> {
            bridge.begin();
            bridge.background(done::incrementAndGet, n -> {}, e -> {});
            bridge.close();
            bridge.background(done::incrementAndGet, n -> {}, e -> {});
        });
        assertThat(done).hasValue(1);
    }

    private void give(int i, boolean beside, boolean fails) {
        Consumer<Integer> done = n -> answer(i, beside, !fails && n == i);
        Consumer<Exception> failed =
                e -> answer(i, beside, fails && e.getMessage().equals("piece " + i));
        if (beside) {
            bridge.aside(() -> work(i, fails), done, failed);
        } else {
            bridge.background(
                    () -> {
                        int others = atOnce.getAndIncrement();
                        try {
                            LockSupport.parkNanos(PIECE_NANOS);
                            return others == 0 ? work(i, fails) : -1;
                        } finally {
                            atOnce.decrementAndGet();
                        }
                    },
                    done,
                    failed);
        }
    }

    private static int work(int i, boolean fails) {
        if (fails) {
            throw new IllegalStateException("piece " + i);
        }
        return i;
    }

    /** On the window's thread alone, so that the lists need no lock. */
    private void answer(int i, boolean beside, boolean right) {
        if (!Platform.isFxApplicationThread() || !right) {
            wrong.add("piece " + i + " on " + Thread.currentThread().getName());
        }
        answered[i]++;
        if (!beside) {
            inOrder.add(i);
        }
        answers.countDown();
    }
}
