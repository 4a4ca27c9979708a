package basin.kernel;

import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import java.util.List;

/**
 * The NVIDIA driver, asked directly, so that no class of CUDA is loaded where there is none. What is missing is an
 * {@link IllegalStateException} with words that go on after "Not used: ".
 */
final class CudaDriver {
    private static final int MAJOR = 75;
    private static final int MINOR = 76;
    private static final int NAME_LENGTH = 256;
    private static final int NO_DEVICE = 100;

    /** What ND4J's library is linked with beside the driver, in the versions of CUDA 11. */
    private static final List<String> LIBRARIES = Platform.isWindows()
            ? List.of("cudart64_110", "cublas64_11", "cublasLt64_11", "cusolver64_11", "cusparse64_11")
            : List.of(
                    "libcudart.so.11.0",
                    "libcublas.so.11",
                    "libcublasLt.so.11",
                    "libcusolver.so.11",
                    "libcusparse.so.11");

    private final NativeLibrary library;

    private CudaDriver(NativeLibrary library) {
        this.library = library;
    }

    /** The first GPU. */
    static GpuDevice device() {
        CudaDriver driver;
        try {
            driver = new CudaDriver(NativeLibrary.getInstance(Platform.isWindows() ? "nvcuda" : "libcuda.so.1"));
        } catch (UnsatisfiedLinkError e) {
            throw new IllegalStateException("this system has no NVIDIA driver.", e);
        }
        try {
            return driver.first();
        } catch (UnsatisfiedLinkError e) {
            throw new IllegalStateException("the NVIDIA driver is too old.", e);
        }
    }

    private GpuDevice first() {
        IntByReference count = new IntByReference();
        call("cuInit", 0);
        call("cuDeviceGetCount", count);
        if (count.getValue() == 0) {
            throw noDevice();
        }
        IntByReference handle = new IntByReference();
        IntByReference version = new IntByReference();
        LongByReference memory = new LongByReference();
        call("cuDeviceGet", handle, 0);
        int device = handle.getValue();
        call("cuDriverGetVersion", version);
        call("cuDeviceTotalMem_v2", memory, device);
        try (Memory name = new Memory(NAME_LENGTH)) {
            call("cuDeviceGetName", name, NAME_LENGTH, device);
            return new GpuDevice(
                    name.getString(0),
                    attribute(MAJOR, device),
                    attribute(MINOR, device),
                    memory.getValue(),
                    version.getValue());
        }
    }

    private int attribute(int which, int device) {
        IntByReference value = new IntByReference();
        call("cuDeviceGetAttribute", value, which, device);
        return value.getValue();
    }

    private void call(String function, Object... arguments) {
        int status = library.getFunction(function).invokeInt(arguments);
        if (status == NO_DEVICE) {
            throw noDevice();
        }
        if (status != 0) {
            throw new IllegalStateException("the NVIDIA driver answers " + function + " with error " + status + ".");
        }
    }

    private static IllegalStateException noDevice() {
        return new IllegalStateException("the NVIDIA driver finds no GPU.");
    }

    /** Asks for the libraries of CUDA 11. */
    static void checkLibraries() {
        for (String name : LIBRARIES) {
            try {
                NativeLibrary.getInstance(name);
            } catch (UnsatisfiedLinkError e) {
                throw new IllegalStateException(name + " of CUDA 11 is missing; install NVIDIA's CUDA 11 runtime.", e);
            }
        }
    }
}
