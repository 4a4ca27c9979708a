package basin.kernel;

import static org.bytedeco.dnnl.global.dnnl.dnnl_get_effective_cpu_isa;

import org.bytedeco.dnnl.global.dnnl;

/** The instruction set that oneDNN uses on this processor. */
final class DnnlIsa {
    private DnnlIsa() {}

    /** Whether it holds AVX2; true on other processors than x86-64, which have kernels of their own. */
    static boolean hasAvx2() {
        int isa = dnnl_get_effective_cpu_isa();
        return isa == dnnl.dnnl_cpu_isa_default || (isa & dnnl.dnnl_cpu_isa_avx2) == dnnl.dnnl_cpu_isa_avx2;
    }

    /** Its name: {@code AVX2}, {@code AVX-512}; on other processors than x86-64 the processor's. */
    static String name() {
        int isa = dnnl_get_effective_cpu_isa();
        if (isa == dnnl.dnnl_cpu_isa_default) {
            return System.getProperty("os.arch");
        }
        String[] names = {"AMX", "AVX10.2", "AVX-512", "AVX2", "AVX", "SSE4.1"};
        int[] bits = {
            dnnl.dnnl_cpu_isa_avx512_core_amx,
            dnnl.dnnl_cpu_isa_avx10_2_512,
            dnnl.dnnl_cpu_isa_avx512_core,
            dnnl.dnnl_cpu_isa_avx2,
            dnnl.dnnl_cpu_isa_avx,
            dnnl.dnnl_cpu_isa_sse41
        };
        for (int i = 0; i < names.length; i++) {
            if ((isa & bits[i]) == bits[i]) {
                return names[i];
            }
        }
        return "x86-64";
    }
}
