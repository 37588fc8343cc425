package bsdsockets.lab.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program strace(1): whether it is there, and how it is called. */
final class Strace {
    private static final int PATIENCE_SECONDS = 10;
    private static final String CALLS = "trace=%network,read,readv,write,writev,close,fcntl,ioctl,sendfile,splice,"
            + "?dup,?dup2,?dup3,?poll,?ppoll,?select,?pselect6,?epoll_create,?epoll_create1,?epoll_ctl,?epoll_wait,"
            + "?epoll_pwait,?epoll_pwait2";

    /** The process stops at these calls only, where the kernel can see to that. */
    private static final List<String> OPTIONS =
            List.of("-f", "--seccomp-bpf", "-qq", "-ttt", "-T", "-yy", "-s", "40", "-e", CALLS, "-e", "signal=none");

    private Strace() {}

    /** Why it cannot trace here, as a sentence for a person; "" where it can. */
    static String lacking() throws IOException, InterruptedException {
        String path = System.getenv("PATH");
        boolean installed = path != null
                && List.of(path.split(":", -1)).stream()
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "strace")));
        if (!installed) {
            return "No system calls: strace is not installed (Debian, Ubuntu: apt-get install strace;"
                    + " Fedora: dnf install strace; Alpine: apk add strace).";
        }
        String said = tried();
        return said.isEmpty() ? "" : "No system calls: strace cannot trace here: " + said;
    }

    /** What it says where it fails to trace a process that only ends. */
    private static String tried() throws IOException, InterruptedException {
        List<String> command = command(Path.of("/dev/null"));
        command.add("true");
        Path said = Files.createTempFile("lab-trace", ".said");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            String text = Files.readString(said, UTF_8).strip().replaceAll("\\s*\\R\\s*", "; ");
            if (!ended) {
                return "it hung";
            }
            return process.exitValue() == 0 ? "" : text.isEmpty() ? "status " + process.exitValue() : text;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Files.deleteIfExists(said);
        }
    }

    /** The words before those of the command that it traces. */
    static List<String> command(Path output) {
        List<String> command = new ArrayList<>(List.of("strace"));
        command.addAll(OPTIONS);
        command.addAll(List.of("-o", output.toString()));
        return command;
    }
}
