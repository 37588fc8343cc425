package bsdsockets.posix;

/**
 * An instruction of a socket filter: {@code struct sock_filter}, the BPF of tcpdump's and of socket(7).
 *
 * @param code what it does, as in {@code BPF_RET | BPF_K}, 0 to 65535
 * @param jt how many instructions to jump over where a comparison holds, 0 to 255
 * @param jf and where it does not, 0 to 255
 * @param k the operand, unsigned
 */
public record SockFilter(int code, int jt, int jf, int k) {
    static final int SIZE = 8;

    /**
     * An instruction.
     *
     * @throws IllegalArgumentException for a code or a jump out of range
     */
    public SockFilter {
        inRange("code", code, 0xffff);
        inRange("jt", jt, 0xff);
        inRange("jf", jf, 0xff);
    }

    /** An instruction that does not jump: C's {@code BPF_STMT}. */
    public static SockFilter stmt(int code, int k) {
        return new SockFilter(code, 0, 0, k);
    }

    /** A comparison: C's {@code BPF_JUMP}. */
    public static SockFilter jump(int code, int k, int jt, int jf) {
        return new SockFilter(code, jt, jf, k);
    }

    private static void inRange(String field, int value, int most) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(field + " out of range 0 to " + most + ": " + value);
        }
    }
}
