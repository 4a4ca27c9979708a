package basin.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class ThreadPriorityTest {
    private static int niceness() {
        return NativeLibrary.getProcess().getFunction("getpriority").invokeInt(new Object[] {0, 0});
    }

    @Test
    void givesWayInItsOwnThreadAlone() throws Exception {
        assumeTrue(Platform.isLinux(), "threads have a niceness on Linux");
        int before = niceness();
        FutureTask<Integer> task = new FutureTask<>(() -> {
            ThreadPriority.background();
            return niceness();
        });
        new Thread(task).start();
        assertThat(task.get()).isEqualTo(Math.max(before, ThreadPriority.NICE));
        assertThat(niceness()).isEqualTo(before);
    }
}
