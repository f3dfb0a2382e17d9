/*
 * A simulated power cut, for LD_PRELOAD; built with -DPOWER_ROOT="…" and -DPOWER_SHADOW="…". Below POWER_ROOT only what a program has synced counts as being on the disk:
 * at fsync and fdatasync the file's content goes to the same path below POWER_SHADOW. Names (rename, link, unlink) are
 * taken as durable at once, as an ordered journal has them; content never is before it was synced, so that a file that
 * is renamed without a sync comes back empty. After the cut, test/torture/power-cut.mjs puts the shadow in place.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define BLOCK 8192

static const char *root_of(void) { return POWER_ROOT; }

/* The shadow of an absolute path below the root; 0 where it lies elsewhere. */
static int shadow_of(const char *path, char out[PATH_MAX]) {
  const char *root = root_of(), *shadow = POWER_SHADOW;
  if (!root || !shadow) return 0;
  size_t length = strlen(root);
  if (strncmp(path, root, length) != 0 || (path[length] != '/' && path[length] != 0)) return 0;
  return snprintf(out, PATH_MAX, "%s%s", shadow, path + length) < PATH_MAX;
}

/* A path as the caller gave it, made absolute: relative ones belong to a folder's descriptor or to the working folder. */
static int absolute(int folder, const char *path, char out[PATH_MAX]) {
  if (path[0] == '/') return snprintf(out, PATH_MAX, "%s", path) < PATH_MAX;
  char base[PATH_MAX];
  if (folder == AT_FDCWD) {
    if (!getcwd(base, sizeof base)) return 0;
  } else {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
    ssize_t n = readlink(link, base, sizeof base - 1);
    if (n < 0) return 0;
    base[n] = 0;
  }
  while (path[0] == '.' && path[1] == '/') path += 2;
  return snprintf(out, PATH_MAX, "%s/%s", base, path) < PATH_MAX;
}

static int shadow_at(int folder, const char *path, char out[PATH_MAX]) {
  char full[PATH_MAX];
  return absolute(folder, path, full) && shadow_of(full, out);
}

static void folders_above(const char *path) {
  char folder[PATH_MAX];
  snprintf(folder, sizeof folder, "%s", path);
  for (char *at = folder + 1; *at; at++) {
    if (*at != '/') continue;
    *at = 0;
    if (mkdir(folder, 0777) == 0) chmod(folder, 0777);
    *at = '/';
  }
}

/* Copies the blocks that differ: a log segment is large, and little of it is new at each sync. */
static void keep(int fd) {
  char link[64], path[PATH_MAX], shadow[PATH_MAX];
  struct stat info;
  if (!root_of() || fstat(fd, &info) != 0 || !S_ISREG(info.st_mode)) return;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, path, sizeof path - 1);
  if (n < 0) return;
  path[n] = 0;
  if (!shadow_of(path, shadow)) return;
  int to = open(shadow, O_RDWR | O_CREAT, 0666);
  if (to < 0 && errno == ENOENT) {
    folders_above(shadow);
    to = open(shadow, O_RDWR | O_CREAT, 0666);
  }
  int from = open(link, O_RDONLY);
  if (to < 0 || from < 0) {
    fprintf(stderr, "power-cut: %s cannot be kept: %s\n", path, strerror(errno));
    abort();
  }
  fchmod(to, 0666);
  char one[BLOCK], other[BLOCK];
  off_t at = 0;
  for (;;) {
    ssize_t there = pread(from, one, BLOCK, at);
    if (there <= 0) break;
    ssize_t here = pread(to, other, BLOCK, at);
    if (here != there || memcmp(one, other, there) != 0)
      if (pwrite(to, one, there, at) != there) abort();
    at += there;
  }
  if (ftruncate(to, at) != 0) abort();
  close(from);
  close(to);
}

#define REAL(name) (__typeof__(&name))dlsym(RTLD_NEXT, #name)

int fsync(int fd) {
  int answer = (REAL(fsync))(fd);
  if (answer == 0) keep(fd);
  return answer;
}

int fdatasync(int fd) {
  int answer = (REAL(fdatasync))(fd);
  if (answer == 0) keep(fd);
  return answer;
}

/* The content that was never synced does not travel with its name. */
static void renamed(int from_folder, const char *from, int to_folder, const char *to) {
  char old_shadow[PATH_MAX], new_shadow[PATH_MAX];
  int was = shadow_at(from_folder, from, old_shadow), is = shadow_at(to_folder, to, new_shadow);
  if (!is) {
    if (was) (REAL(unlink))(old_shadow);
    return;
  }
  folders_above(new_shadow);
  if (was && (REAL(rename))(old_shadow, new_shadow) == 0) return;
  struct stat info;
  char full[PATH_MAX];
  if (!absolute(to_folder, to, full) || stat(full, &info) != 0 || !S_ISREG(info.st_mode)) return;
  int empty = open(new_shadow, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  if (empty >= 0) close(empty);
}

int rename(const char *from, const char *to) {
  int answer = (REAL(rename))(from, to), kept = errno;
  if (answer == 0 && root_of()) renamed(AT_FDCWD, from, AT_FDCWD, to);
  errno = kept;
  return answer;
}

int renameat(int a, const char *from, int b, const char *to) {
  int answer = (REAL(renameat))(a, from, b, to), kept = errno;
  if (answer == 0 && root_of()) renamed(a, from, b, to);
  errno = kept;
  return answer;
}

static void linked(const char *from, const char *to) {
  char old_shadow[PATH_MAX], new_shadow[PATH_MAX];
  if (!shadow_at(AT_FDCWD, from, old_shadow) || !shadow_at(AT_FDCWD, to, new_shadow)) return;
  folders_above(new_shadow);
  (REAL(unlink))(new_shadow);
  (REAL(link))(old_shadow, new_shadow);
}

int link(const char *from, const char *to) {
  int answer = (REAL(link))(from, to), kept = errno;
  if (answer == 0 && root_of()) linked(from, to);
  errno = kept;
  return answer;
}

int unlink(const char *path) {
  char shadow[PATH_MAX];
  int known = root_of() && shadow_at(AT_FDCWD, path, shadow);
  int answer = (REAL(unlink))(path), kept = errno;
  if (answer == 0 && known) (REAL(unlink))(shadow);
  errno = kept;
  return answer;
}

int unlinkat(int folder, const char *path, int flags) {
  char shadow[PATH_MAX];
  int known = root_of() && shadow_at(folder, path, shadow);
  int answer = (REAL(unlinkat))(folder, path, flags), kept = errno;
  if (answer == 0 && known) {
    if (flags & AT_REMOVEDIR) rmdir(shadow);
    else (REAL(unlink))(shadow);
  }
  errno = kept;
  return answer;
}
