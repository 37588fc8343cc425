#include "fake_jni.h"
#include "fake_object.h"

#include <stdint.h>
#include <string.h>

static char address_field; /* its address is the jfieldID of Buffer.address */
static char fd_field;      /* and of FileDescriptor.fd */
static jint newest_version;

/* FindClass */
static jclass JNICALL find_class(JNIEnv *env, const char *name) {
    (void)env;
    fake_require_nothing_thrown();
    fake_state.thrown = fake_state.no_classes;
    return fake_state.thrown ? NULL
                             : fake_local(fake_new(FAKE_CLASS, (jsize)strlen(name), 1, name));
}

/* Whether a class is of that name. */
static bool is_class(jclass of, const char *name) {
    struct fake_object *class = fake_of(of, FAKE_CLASS);
    return (size_t) class->length == strlen(name) &&
           memcmp(class->elements, name, strlen(name)) == 0;
}

/* GetFieldID, of java.nio.Buffer.address and java.io.FileDescriptor.fd alone */
static jfieldID JNICALL get_field(JNIEnv *env, jclass of, const char *name, const char *signature) {
    (void)env;
    fake_require_nothing_thrown();
    bool address = is_class(of, "java/nio/Buffer") && strcmp(name, "address") == 0 &&
                   strcmp(signature, "J") == 0;
    bool fd = is_class(of, "java/io/FileDescriptor") && strcmp(name, "fd") == 0 &&
              strcmp(signature, "I") == 0;
    fake_state.thrown = (!address && !fd) || fake_state.no_field;
    return fake_state.thrown ? NULL : (jfieldID)(void *)(address ? &address_field : &fd_field);
}

/* Where a direct buffer's memory is. */
static void *memory_of(jobject buffer) {
    fake_require_nothing_thrown();
    void *memory;
    memcpy(&memory, fake_of(buffer, FAKE_DIRECT)->elements, sizeof memory);
    return memory;
}

/* GetLongField, of Buffer.address alone */
static jlong JNICALL get_long(JNIEnv *env, jobject of, jfieldID field) {
    (void)env;
    if (field != (jfieldID)(void *)&address_field) {
        fake_fatal("a field that nobody has found");
    }
    return (jlong)(intptr_t)memory_of(of);
}

/* The number in a FileDescriptor: an array of one stands for it. */
static jint *number_of(jobject descriptor, jfieldID field) {
    fake_require_nothing_thrown();
    if (field != (jfieldID)(void *)&fd_field) {
        fake_fatal("a field that nobody has found");
    }
    return fake_of(descriptor, FAKE_INTS)->elements;
}

/* GetIntField, of FileDescriptor.fd alone */
static jint JNICALL get_int(JNIEnv *env, jobject of, jfieldID field) {
    (void)env;
    return *number_of(of, field);
}

/* SetIntField, of FileDescriptor.fd alone */
static void JNICALL set_int(JNIEnv *env, jobject of, jfieldID field, jint value) {
    (void)env;
    *number_of(of, field) = value;
}

/* GetDirectBufferAddress */
static void *JNICALL direct_buffer_address(JNIEnv *env, jobject buffer) {
    (void)env;
    fake_state.direct_calls++;
    return memory_of(buffer);
}

/* NewStringUTF */
static jstring JNICALL new_string(JNIEnv *env, const char *text) {
    (void)env;
    return fake_new_fails() ? NULL
                            : fake_local(fake_new(FAKE_STRING, (jsize)strlen(text) + 1, 1, text));
}

/* DeleteLocalRef, which may be called while an exception is pending */
static void JNICALL delete_local(JNIEnv *env, jobject reference) {
    (void)env;
    fake_of(reference, 0);
    if (--fake_state.locals < 0) {
        fake_fatal("a local reference deleted twice");
    }
}

/* ExceptionCheck */
static jboolean JNICALL exception_check(JNIEnv *env) {
    (void)env;
    return fake_state.thrown ? JNI_TRUE : JNI_FALSE;
}

/* ExceptionClear */
static void JNICALL exception_clear(JNIEnv *env) {
    (void)env;
    fake_state.thrown = false;
}

/* GetEnv */
static jint JNICALL get_env(JavaVM *vm, void **env, jint version) {
    (void)vm;
    *env = version <= newest_version ? fake_env() : NULL;
    return version <= newest_version ? JNI_OK : JNI_EVERSION;
}

/* The environment to hand to native methods; always the same. */
JNIEnv *fake_env(void) {
    static struct JNINativeInterface_ table;
    static JNIEnv env = &table;
    if (table.FindClass == NULL) {
        fake_array_functions(&table);
        table.GetFieldID = get_field;
        table.GetLongField = get_long;
        table.GetIntField = get_int;
        table.SetIntField = set_int;
        table.GetDirectBufferAddress = direct_buffer_address;
        table.NewStringUTF = new_string;
        table.DeleteLocalRef = delete_local;
        table.ExceptionCheck = exception_check;
        table.ExceptionClear = exception_clear;
        table.FindClass = find_class;
    }
    return &env;
}

/* A virtual machine whose GetEnv gives that environment, for versions up to the one given. */
JavaVM *fake_vm(jint newest) {
    static const struct JNIInvokeInterface_ table = {.GetEnv = get_env};
    static JavaVM vm = &table;
    newest_version = newest;
    return &vm;
}
