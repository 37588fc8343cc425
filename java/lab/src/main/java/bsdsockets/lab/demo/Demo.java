package bsdsockets.lab.demo;

import java.util.Arrays;
import java.util.List;

/**
 * A program written on every {@link Side}, or on all but C.
 *
 * @param name on the command line
 * @param about what it does, in a line
 * @param port where its server listens unless told otherwise
 * @param onPosix its ends on C's calls
 * @param onJavaNet its ends on java.net
 * @param inC whether there is a twin in native/demo; {@link CProgram} runs it
 * @param check whether its ends do together what they should
 */
public record Demo(String name, String about, int port, Program onPosix, Program onJavaNet, boolean inC, Check check) {
    /** What it is written on. */
    public List<Side> sides() {
        return Arrays.stream(Side.values())
                .filter(side -> inC || side != Side.C)
                .toList();
    }

    /** The program in Java. */
    Program on(Side side) {
        return switch (side) {
            case NATIVE -> onPosix;
            case JAVA_NET -> onJavaNet;
            case C -> throw new IllegalArgumentException("written in C");
        };
    }
}
